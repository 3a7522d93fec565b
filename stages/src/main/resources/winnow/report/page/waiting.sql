-- Who is asked for what?
-- A row is a phase and a reviewer, or whoever settles conflicts. citations counts citations that wait for that person;
-- a citation can wait for several people.
SELECT
    phase,
    asks AS "waits for a",
    coalesce(reviewer, 'anyone who did not vote') AS "of",
    count(*) AS citations
FROM waiting
GROUP BY phase, asks, reviewer
ORDER BY list_position(['title', 'fulltext'], phase), asks DESC, reviewer NULLS LAST;
