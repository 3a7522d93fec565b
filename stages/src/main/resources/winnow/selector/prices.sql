-- What use through a programming interface costs. One row per version and price; US dollars per 1,000 tokens.
SELECT DISTINCT
    version,
    CAST(input_usd_per_1k_tokens AS VARCHAR) AS input_usd,
    CAST(output_usd_per_1k_tokens AS VARCHAR) AS output_usd,
    date,
    origin
FROM price
ORDER BY ALL;
