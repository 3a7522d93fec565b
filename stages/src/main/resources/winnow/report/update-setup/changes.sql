-- What became of records, citations and decisions since the earlier round.
CREATE TEMP MACRO outcome(verdict, step, reason, decided_by) AS
    CASE
        WHEN verdict = 'excluded' THEN concat('excluded at ', step, ': ', reason, ', by ', decided_by)
        WHEN step IS NULL THEN verdict
        ELSE concat(verdict, ' at ', step)
    END;

CREATE TEMP TABLE new_round AS
SELECT DISTINCT round FROM sighting WHERE round NOT IN (SELECT round FROM earlier.sighting);

CREATE TEMP TABLE seen_again AS
SELECT DISTINCT record FROM sighting JOIN new_round USING (round) JOIN earlier.record USING (record);

CREATE TEMP TABLE record_change AS
WITH change AS (
    SELECT
        record,
        now.citation,
        now.title,
        concat_ws(
            ', ',
            CASE WHEN text_now.title <> text_before.title THEN 'title' END,
            CASE
                WHEN text_now.abstract = text_before.abstract THEN NULL
                WHEN text_before.abstract = '-' THEN 'abstract gained'
                ELSE 'abstract'
            END,
            CASE WHEN now.authors <> before.authors THEN 'authors' END,
            CASE WHEN now.year IS DISTINCT FROM before.year THEN 'year' END,
            CASE WHEN now.container IS DISTINCT FROM before.container THEN 'container' END,
            CASE WHEN now.doi IS DISTINCT FROM before.doi THEN 'doi' END,
            CASE WHEN now.type IS DISTINCT FROM before.type THEN 'type' END,
            CASE WHEN now.language IS DISTINCT FROM before.language THEN 'language' END
        ) AS changed
    FROM record AS now
    JOIN earlier.record AS before USING (record)
    JOIN text_now USING (record)
    JOIN text_before USING (record)
)
SELECT * FROM change WHERE changed <> '';

CREATE TEMP TABLE citation_change AS
SELECT before.citation AS before, record.citation AS now
FROM earlier.citation AS before
JOIN record ON record.record = before.citation;

CREATE TEMP TABLE decision_change AS
SELECT
    before.*,
    CASE
        WHEN now.force IS NULL THEN 'gone'
        WHEN before.force <> 'counts' THEN 'had no effect'
        WHEN now.force = 'counts' THEN 'carried over'
        WHEN now.force IN ('CHANGED_TEXT', 'REVISED_CRITERION') THEN 're-opened'
        WHEN now.force = 'STALE_RULING' THEN 'stale'
        WHEN now.force = 'PHASE_NOT_REACHED' THEN 'waits'
        WHEN now.force = 'replaced' THEN 'replaced'
        ELSE 'no longer asked'
    END AS became,
    coalesce(now.force, '') AS force_now,
    text_before.title || '/' || text_before.abstract AS read_then,
    coalesce(text_now.title || '/' || text_now.abstract, '') AS reads_now
FROM decision_before AS before
LEFT JOIN decision_now AS now USING (kind, record, phase, vote, criterion, person, date, note, settles)
LEFT JOIN text_before USING (record)
LEFT JOIN text_now USING (record);

CREATE TEMP TABLE outcome_change AS
SELECT
    change.before AS citation_before,
    change.now AS citation,
    outcome(before.verdict, before.step, before.reason, before.decided_by) AS outcome_before,
    outcome(now.verdict, now.step, now.reason, now.decided_by) AS outcome_now,
    before.decided_by = 'automation' OR now.decided_by = 'automation' AS automatic,
    before.journal IS DISTINCT FROM now.journal
        OR before.journal_citations IS DISTINCT FROM now.journal_citations
        OR before.step = 'threshold'
        OR now.step = 'threshold' AS threshold
FROM citation_change AS change
JOIN earlier.verdict AS before ON before.citation = change.before
JOIN verdict AS now ON now.citation = change.now
WHERE outcome_before <> outcome_now;
