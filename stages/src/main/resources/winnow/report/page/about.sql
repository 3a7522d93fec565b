-- What the review is made of. One row; first_round and last_round are empty before there is an export.
SELECT
    (SELECT count(*) FROM database WHERE kind = 'database' AND database IN (SELECT database FROM export_file)) AS databases,
    (SELECT count(*) FROM database WHERE kind <> 'database' AND database IN (SELECT database FROM export_file)) AS others,
    (SELECT count(*) FROM (SELECT DISTINCT round FROM export_file)) AS rounds,
    (SELECT min(round) FROM export_file) AS first_round,
    (SELECT max(round) FROM export_file) AS last_round,
    (SELECT count(*) FROM record) AS records,
    (SELECT count(*) FROM citation) AS citations,
    (SELECT count(*) FROM study) AS studies,
    (SELECT count(*) FROM report) AS reports,
    (SELECT count(DISTINCT citation) FROM waiting) AS waiting;
