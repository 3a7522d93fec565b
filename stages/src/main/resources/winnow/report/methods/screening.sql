-- Who screened what, and how far did people agree?
-- A row is a phase in which somebody voted. Counts are of citations; of each person the last vote in the phase counts.
-- disagreed: the votes differ. settled: of these, those that a ruling settled; open: those that wait for one.
-- changed: votes that the person who cast them changed later. ruled_flags: citations without a disagreement that a ruling decided.
WITH standing AS (
    SELECT record.citation, vote.phase, vote.reviewer, vote.vote
    FROM vote
    JOIN record USING (record)
    QUALIFY row_number() OVER (
        PARTITION BY record.citation, vote.phase, vote.reviewer
        ORDER BY vote.date DESC, vote.file DESC, vote.line DESC) = 1
),
voted AS (
    SELECT citation, phase, count(*) AS people, count(DISTINCT vote) > 1 AS disagreed
    FROM standing
    GROUP BY citation, phase
),
ruled AS (
    SELECT DISTINCT record.citation, ruling.phase
    FROM ruling
    JOIN record USING (record)
),
judged AS (
    SELECT
        voted.*,
        ruled.citation IS NOT NULL AS ruled,
        verdict.verdict = 'conflict' AND verdict.step = voted.phase AS open
    FROM voted
    JOIN verdict USING (citation)
    LEFT JOIN ruled USING (citation, phase)
),
people AS (
    SELECT phase, string_agg(reviewer || ' (' || citations || ')', ', ' ORDER BY reviewer) AS people, count(*) AS number
    FROM (SELECT phase, reviewer, count(*) AS citations FROM standing GROUP BY phase, reviewer)
    GROUP BY phase
)
SELECT
    judged.phase,
    people.number AS reviewers,
    people.people,
    count(*) AS voted,
    count(*) FILTER (judged.people = 1) AS by_one,
    count(*) FILTER (judged.people = 2) AS by_two,
    count(*) FILTER (judged.people > 2) AS by_more,
    count(*) FILTER (disagreed) AS disagreed,
    count(*) FILTER (disagreed AND ruled AND NOT open) AS settled,
    count(*) FILTER (open) AS open,
    (SELECT count(*) FROM (
        SELECT record.citation, vote.reviewer
        FROM vote
        JOIN record USING (record)
        WHERE vote.phase = judged.phase
        GROUP BY record.citation, vote.reviewer
        HAVING count(DISTINCT vote.vote) > 1
    )) AS changed,
    count(*) FILTER (ruled AND NOT disagreed) AS ruled_flags,
    (SELECT count(*) FROM ledger WHERE ledger.state = 'awaiting' AND ledger.step = judged.phase) AS awaiting,
    coalesce(
        (SELECT string_agg(DISTINCT adjudicator, ', ' ORDER BY adjudicator) FROM ruling WHERE ruling.phase = judged.phase),
        '') AS adjudicators
FROM judged
JOIN people USING (phase)
GROUP BY judged.phase, people.number, people.people
ORDER BY list_position(['title', 'fulltext'], judged.phase);
