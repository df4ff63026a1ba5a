-- The usual categories of residents' complaints. Ids are stable; a source's own categories are added as they come, under its own words.
insert into complaint_categories (category, name_zh, name_en) values
  ('PARKING', '停车', 'Parking'),
  ('ELEVATOR', '电梯', 'Lifts'),
  ('LEAK', '漏水渗水', 'Leaks and seepage'),
  ('SANITATION', '环境卫生', 'Sanitation'),
  ('CHARGING', '充电', 'Charging of electric vehicles'),
  ('FALLING_OBJECTS', '高空抛物', 'Objects thrown from height'),
  ('NOISE', '噪音', 'Noise'),
  ('FEES', '收费', 'Fees'),
  ('FIRE_LANE', '消防通道', 'Fire lanes'),
  ('ILLEGAL_BUILDING', '违建', 'Illegal building'),
  ('PUBLIC_REVENUE', '公共收益', 'Public revenue'),
  ('REPAIR', '维修', 'Repairs'),
  ('HEATING', '供暖', 'Heating'),
  ('SECURITY', '安保', 'Security'),
  ('GREENING', '绿化', 'Greening'),
  ('OTHER', '其他', 'Other')
on conflict (category) do nothing;
