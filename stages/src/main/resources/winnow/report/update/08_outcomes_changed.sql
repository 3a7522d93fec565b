-- Citations whose outcome changed, and why
-- why: everything that changed about the citation and can have done it.
WITH vote_change AS (
    SELECT citation FROM decision_now
    ANTI JOIN decision_before USING (kind, record, phase, vote, criterion, person, date, note, settles)
    UNION
    SELECT record.citation FROM decision_change JOIN record USING (record) WHERE became = 'gone'
),
reopened AS (
    SELECT
        record.citation,
        bool_or(force_now = 'CHANGED_TEXT') AS text,
        bool_or(force_now = 'REVISED_CRITERION') AS criterion,
        bool_or(became = 'stale') AS stale
    FROM decision_change
    JOIN record USING (record)
    WHERE became IN ('re-opened', 'stale')
    GROUP BY record.citation
),
new_record AS (
    SELECT DISTINCT citation FROM record WHERE record NOT IN (SELECT record FROM earlier.record)
),
merged AS (
    SELECT now AS citation FROM citation_change GROUP BY now HAVING count(*) > 1
),
metadata AS (
    SELECT citation, string_agg(DISTINCT changed, ', ' ORDER BY changed) AS changed FROM record_change GROUP BY citation
),
criteria AS (
    SELECT EXISTS (
        (SELECT criterion, text, screening_box FROM criterion EXCEPT SELECT criterion, text, screening_box FROM earlier.criterion)
        UNION ALL
        (SELECT criterion, text, screening_box FROM earlier.criterion EXCEPT SELECT criterion, text, screening_box FROM criterion)
    ) AS changed
),
reasons AS (
    SELECT
        change.citation_before,
        change.citation,
        change.outcome_before,
        change.outcome_now,
        concat_ws(
            '; ',
            CASE WHEN reopened.text THEN 'its text changed after the vote' END,
            CASE WHEN reopened.criterion THEN 'the protocol re-opened votes by a criterion' END,
            CASE WHEN reopened.stale THEN 'a ruling is stale' END,
            CASE WHEN vote_change.citation IS NOT NULL THEN 'votes or rulings' END,
            CASE WHEN merged.citation IS NOT NULL THEN 'put together with another citation' END,
            CASE WHEN new_record.citation IS NOT NULL THEN 'a new record of it' END,
            CASE WHEN change.threshold THEN 'the threshold or its list' END,
            CASE WHEN metadata.changed IS NOT NULL THEN 'metadata: ' || metadata.changed END,
            CASE WHEN change.automatic AND criteria.changed THEN 'the criteria' END
        ) AS why
    FROM outcome_change AS change
    CROSS JOIN criteria
    LEFT JOIN reopened USING (citation)
    LEFT JOIN vote_change USING (citation)
    LEFT JOIN merged USING (citation)
    LEFT JOIN new_record USING (citation)
    LEFT JOIN metadata USING (citation)
)
SELECT
    reasons.citation,
    reasons.outcome_before,
    reasons.outcome_now,
    CASE WHEN reasons.why = '' THEN 'the protocol' ELSE reasons.why END AS why,
    citation.title
FROM reasons
JOIN citation USING (citation)
ORDER BY reasons.citation, reasons.citation_before;
