-- Accounts that sign in by the site's identity provider (OIDC) instead of a password: issuer and subject say whose they are.
alter table access_accounts
  alter column password_hash drop not null,
  alter column password_set_at drop not null,
  add column issuer text,
  add column subject text,
  add constraint access_accounts_one_way check (
    (issuer is null) = (subject is null)
    and (issuer is null) = (password_hash is not null)
    and (password_hash is null) = (password_set_at is null)),
  add constraint access_accounts_provided unique (issuer, subject);
