DROP TABLE raw_record;
DROP TABLE membership;
DROP TABLE claim;
