-- Every model version. One row per version, in the order of the catalog.
SELECT version, model, size, access, link
FROM model_version
ORDER BY position, version;
