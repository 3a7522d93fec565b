-- What did each stage make of what it read?
-- A row is a stage and something that it counts.
WITH counted AS (
    SELECT 1 AS position, 'ingest' AS stage, 'exports read' AS what, count(*) AS number FROM export_file
    UNION ALL SELECT 2, 'ingest', 'entries in them', coalesce(sum(entries), 0)::BIGINT FROM export_file
    UNION ALL SELECT 3, 'ingest', 'entries that could not be read', coalesce(sum(rejected), 0)::BIGINT FROM export_file
    UNION ALL SELECT 4, 'ingest', 'records, each once', count(*) FROM record
    UNION ALL SELECT 5, 'dedup', 'pairs kept with their evidence', count(*) FROM pair
    UNION ALL SELECT 6, 'dedup', 'of these told to be the same', count(*) FROM pair WHERE outcome = 'same'
    UNION ALL SELECT 7, 'dedup', 'of these doubtful', count(*) FROM pair WHERE outcome = 'doubtful'
    UNION ALL SELECT 8, 'dedup', 'citations', count(*) FROM citation
    UNION ALL SELECT 9, 'dedup', 'duplicates among the records', (SELECT count(*) FROM record) - count(*) FROM citation
    UNION ALL SELECT 10, 'screen', 'votes', count(*) FROM vote
    UNION ALL SELECT 11, 'screen', 'rulings', count(*) FROM ruling
    UNION ALL SELECT 12, 'screen', 'citations excluded', count(*) FROM verdict WHERE verdict = 'excluded'
    UNION ALL SELECT 13, 'screen', 'citations not retrieved', count(*) FROM verdict WHERE verdict = 'not-retrieved'
    UNION ALL SELECT 14, 'screen', 'citations undecided', count(*) FROM verdict WHERE verdict IN ('conflict', 'pending', 'flagged')
    UNION ALL SELECT 15, 'screen', 'citations included', count(*) FROM verdict WHERE verdict = 'included'
    UNION ALL SELECT 16, 'catalog', 'studies', count(*) FROM study
    UNION ALL SELECT 17, 'catalog', 'studies described', count(*) FROM study WHERE annotated
    UNION ALL SELECT 18, 'catalog', 'model versions', count(*) FROM model_version
    UNION ALL SELECT 19, 'catalog', 'rows of evidence', count(*) FROM evidence
    UNION ALL SELECT 20, 'all', 'issues with rows of the input', count(*) FROM issue
)
SELECT stage, what, number
FROM counted
ORDER BY position;
