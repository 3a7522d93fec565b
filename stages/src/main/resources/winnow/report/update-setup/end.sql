-- Leaves the catalog as it was opened.
DROP TABLE IF EXISTS outcome_change;
DROP TABLE IF EXISTS decision_change;
DROP TABLE IF EXISTS citation_change;
DROP TABLE IF EXISTS record_change;
DROP TABLE IF EXISTS seen_again;
DROP TABLE IF EXISTS new_round;
DROP TABLE IF EXISTS decision_now;
DROP TABLE IF EXISTS decision_before;
DROP TABLE IF EXISTS text_now;
DROP TABLE IF EXISTS text_before;
DROP MACRO IF EXISTS outcome;
DETACH earlier;
