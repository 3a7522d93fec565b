package winnow.ingest;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.SortedRuns;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** Reads the exports of the databases into records. */
public final class Ingest implements Stage {

    /**
     * Which databases are searched.
     *
     * @param databases folder name to the name that is printed, in the order of the protocol
     */
    public record Settings(Map<String, String> databases) {

        /** @throws IllegalArgumentException if there is no database or a name cannot be a folder's */
        public Settings {
            databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
            if (databases.isEmpty()) {
                throw new IllegalArgumentException("there is no database");
            }
            for (String database : databases.keySet()) {
                if (!RecordId.isDatabase(database)) {
                    throw new IllegalArgumentException("not the name of a database's folder: '" + database
                            + "'; use lower-case letters, digits and hyphens");
                }
            }
        }

        /** PubMed, Scopus, IEEE Xplore, ScienceDirect and arXiv. */
        public static Settings defaults() {
            Map<String, String> databases = new LinkedHashMap<>();
            databases.put("pubmed", "PubMed");
            databases.put("scopus", "Scopus");
            databases.put("ieee", "IEEE Xplore");
            databases.put("sciencedirect", "ScienceDirect");
            databases.put("arxiv", "arXiv");
            return new Settings(databases);
        }
    }

    private final Settings settings;
    private final long room;

    public Ingest(Settings settings) {
        this(settings, SortedRuns.ROOM);
    }

    /** @param room bytes that are sorted in memory, about; what is made does not depend on it */
    Ingest(Settings settings, long room) {
        this.settings = settings;
        this.room = room;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Artifact> inputs() {
        return List.of(Artifacts.SEARCHES);
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(Artifacts.RECORDS, Artifacts.SIGHTINGS, Artifacts.INGEST_ISSUES, Artifacts.QUARANTINE);
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public Summary run(Workspace files) throws IOException {
        Searches searches = Searches.of(files, settings.databases().keySet());
        Quarantine quarantine = new Quarantine(files.out(Artifacts.QUARANTINE));
        Map<String, Long> entries = new TreeMap<>();
        Tally total = Tally.NONE;
        try (Harvest harvest = new Harvest(files.temporary(), room)) {
            for (Export export : searches.exports()) {
                Tally tally = export.read(Recognition.of(export.path()), new Collected(export, harvest, quarantine));
                entries.merge(export.round() + "/" + export.database(), tally.entries(), Long::sum);
                total = total.plus(tally);
            }
            for (SearchLog log : searches.logs()) {
                for (Issue issue : log.differences(entries)) {
                    harvest.add(issue);
                }
            }
            return Summary.of("files", searches.exports().size())
                    .and("entries", total.entries())
                    .and("records", harvest.write(files))
                    .and("rejected", total.rejected())
                    .and("issues", harvest.issues())
                    .build();
        }
    }

    /** Puts what is found in one export where it belongs. */
    private record Collected(Export export, Harvest harvest, Quarantine quarantine) implements ExportReader.Listener {

        @Override
        public void record(SourceRecord record, Origin at) throws IOException {
            harvest.add(record, export.round(), at);
        }

        @Override
        public void issue(Issue issue) throws IOException {
            harvest.add(issue);
        }

        @Override
        public void rejected(Origin at, byte[] bytes) throws IOException {
            quarantine.keep(at, bytes);
        }
    }
}
