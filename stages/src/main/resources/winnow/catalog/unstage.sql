DROP TABLE raw_record;
DROP TABLE raw_sighting;
DROP TABLE membership;
DROP TABLE claim;
DROP TABLE raw_evidence;
