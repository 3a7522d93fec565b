-- Every model version. One row per version, in the order in which people listed the models.
SELECT version, model, size, access, link
FROM model_version
ORDER BY position, version;
