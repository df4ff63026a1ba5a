-- Whose a token is: it gives no more than its owner has, and stops with them. Null: nobody's, made for a programme.
alter table access_tokens add account_id int references access_accounts on delete cascade;
create index access_tokens_account on access_tokens (account_id);
