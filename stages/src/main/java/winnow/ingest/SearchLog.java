package winnow.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import winnow.model.LoggedSearch;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/**
 * What people noted about the searches of one round: {@code search.yml}, per database the query as typed, the day, the
 * number of hits that the site showed and exported, and an optional note.
 *
 * @param name of the file, relative to the review
 * @param searches by database
 */
record SearchLog(String name, List<LoggedSearch> searches) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> KEYS = List.of("query", "day", "hits", "note");
    private static final List<String> NEEDED = List.of("query", "day", "hits");

    SearchLog {
        searches = searches.stream()
                .sorted(Comparator.comparing(LoggedSearch::database))
                .toList();
    }

    /**
     * Where the hits are not as many as the entries that were read.
     *
     * @param entries number of entries by {@code round/database}; what is absent is 0
     */
    List<Issue> differences(Map<String, Long> entries) {
        List<Issue> issues = new ArrayList<>();
        for (LoggedSearch search : searches) {
            long read = entries.getOrDefault(search.round() + "/" + search.database(), 0L);
            if (read != search.hits()) {
                String value = search.hits() + " hits, " + read + " entries read";
                issues.add(new Issue(Issue.Code.HITS_DIFFER, new Origin(name, 0), search.database(), value));
            }
        }
        return issues;
    }

    /** @throws ReviewException if the file is not of that form or names a database that the protocol does not */
    static SearchLog read(Path file, String name, String round, Set<String> databases) throws IOException {
        List<LoggedSearch> searches = new ArrayList<>();
        JsonNode whole = tree(file, name);
        if (!whole.isObject() && !whole.isMissingNode() && !whole.isNull()) {
            throw new ReviewException(name + ": not of the form 'pubmed: {query: \"...\", day: 2025-03-31, hits: 42}'");
        }
        for (Map.Entry<String, JsonNode> search : whole.properties()) {
            check(name, "database", search.getKey(), databases);
            searches.add(search(name, round, search.getKey(), search.getValue()));
        }
        return new SearchLog(name, searches);
    }

    private static JsonNode tree(Path file, String name) throws IOException {
        try {
            return YAML.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new ReviewException(name + ":" + line + ": not YAML: " + what + "; mend the line", e);
        }
    }

    private static void check(String name, String kind, String word, Iterable<String> known) {
        List<String> all = new ArrayList<>();
        known.forEach(all::add);
        if (!all.contains(word)) {
            throw new ReviewException("%s: there is no %s '%s'; the nearest is '%s'; mend the spelling"
                    .formatted(name, kind, word, Nearest.of(word, all).orElseThrow()));
        }
    }

    private static LoggedSearch search(String name, String round, String database, JsonNode search) {
        String place = name + ": " + database;
        search.fieldNames().forEachRemaining(key -> check(name, "key", key, KEYS));
        for (String key : NEEDED) {
            if (!search.hasNonNull(key)) {
                throw new ReviewException(place + ": no " + key + "; add it");
            }
        }
        if (search.get("query").asText().isBlank()) {
            throw new ReviewException(place + ": the query is empty; copy it from the database's site");
        }
        LocalDate day = day(place, search.get("day").asText());
        JsonNode hits = search.get("hits");
        if (!hits.isIntegralNumber() || hits.asLong() < 0) {
            throw new ReviewException(
                    place + ": hits is not a number: '" + hits.asText() + "'; give the number of hits exported");
        }
        return new LoggedSearch(
                round,
                database,
                search.get("query").asText().strip(),
                day,
                hits.asLong(),
                search.path("note").asText().strip());
    }

    private static LocalDate day(String place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ReviewException(place + ": day is not of the form 2025-03-31: '" + text + "'; mend it", e);
        }
    }
}
