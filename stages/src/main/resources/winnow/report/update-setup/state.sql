-- What decisions and texts come to in one state; :state is its name and :schema where its tables are. A decision counts,
-- or it is replaced by a later one of the same person, or an issue says why it does not count.
CREATE TEMP TABLE text_:state AS
SELECT
    record,
    coalesce(first(title_hash ORDER BY round DESC, file, line) FILTER (WHERE title_hash IS NOT NULL), '-') AS title,
    coalesce(first(abstract_hash ORDER BY round DESC, file, line) FILTER (WHERE abstract_hash IS NOT NULL), '-') AS abstract
FROM :schema.sighting
GROUP BY record;

CREATE TEMP TABLE decision_:state AS
WITH decision AS (
    SELECT 'vote' AS kind, record, phase, vote, coalesce(criterion, '') AS criterion, reviewer AS person, date, note,
        '' AS settles, file, line
    FROM :schema.vote
    UNION ALL
    SELECT 'ruling', record, phase, vote, coalesce(criterion, ''), adjudicator, date, note, settles, file, line
    FROM :schema.ruling
),
problem AS (
    SELECT file, line, min(code) AS code
    FROM :schema.issue
    WHERE stage = 'screen' AND code <> 'REPEATED_ROW'
    GROUP BY file, line
),
ranked AS (
    SELECT
        decision.*,
        record.citation,
        problem.code,
        row_number() OVER (
            PARTITION BY kind, record.citation, phase, person, problem.code IS NULL
            ORDER BY date DESC, decision.file DESC, decision.line DESC
        ) AS place
    FROM decision
    JOIN :schema.record AS record USING (record)
    LEFT JOIN problem USING (file, line)
)
SELECT
    kind, record, phase, vote, criterion, person, date, note, settles, citation,
    coalesce(code, CASE WHEN place > 1 THEN 'replaced' ELSE 'counts' END) AS force
FROM ranked
QUALIFY row_number() OVER (
    PARTITION BY kind, record, phase, vote, criterion, person, date, note, settles
    ORDER BY code IS NULL DESC, place, file, line
) = 1;
