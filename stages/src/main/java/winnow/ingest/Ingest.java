package winnow.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import winnow.model.ExportFile;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.Progress;
import winnow.stage.ReviewException;
import winnow.stage.SortedRuns;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** Reads the exports of the databases into records. */
public final class Ingest implements Stage {

    /**
     * Which databases are searched.
     *
     * @param databases folder name to the database, in the order of the protocol; of a known database the folder is
     *     enough
     */
    public record Settings(Map<String, Database> databases) {

        /** Folder and printed name of what is read out of the box. */
        private static final Map<String, String> KNOWN = Map.ofEntries(
                Map.entry("pubmed", "PubMed"),
                Map.entry("scopus", "Scopus"),
                Map.entry("ieee", "IEEE Xplore"),
                Map.entry("sciencedirect", "ScienceDirect"),
                Map.entry("arxiv", "arXiv"),
                Map.entry("wos", "Web of Science"),
                Map.entry("embase", "Embase"),
                Map.entry("ovid", "Ovid"),
                Map.entry("ebsco", "EBSCO"),
                Map.entry("proquest", "ProQuest"),
                Map.entry("acm", "ACM Digital Library"),
                Map.entry("springer", "SpringerLink"),
                Map.entry("eric", "ERIC"),
                Map.entry("zotero", "Zotero"));

        /** @throws IllegalArgumentException if there is no database, or a name cannot be a folder's or is missing */
        public Settings {
            Map<String, Database> named = new LinkedHashMap<>();
            databases.forEach((folder, database) -> named.put(folder, named(folder, database)));
            databases = Collections.unmodifiableMap(named);
            if (databases.isEmpty()) {
                throw new IllegalArgumentException("there is no database");
            }
        }

        private static Database named(String folder, Database database) {
            if (!RecordId.isDatabase(folder)) {
                throw new IllegalArgumentException("not the name of a database's folder: '" + folder
                        + "'; use lower-case letters, digits and hyphens");
            }
            Database given = database == null ? Database.named("") : database;
            if (!given.name().isEmpty()) {
                return given;
            }
            String name = Optional.ofNullable(KNOWN.get(folder))
                    .orElseThrow(() -> new IllegalArgumentException("the database of the folder '" + folder
                            + "' has no name; give the one that is to be printed, as in '" + folder + ": Its Name'"));
            return new Database(name, given.columns(), given.separators(), given.accession(), given.familyFirst());
        }

        /** PubMed, Scopus, IEEE Xplore, ScienceDirect and arXiv. */
        public static Settings defaults() {
            Map<String, Database> databases = new LinkedHashMap<>();
            for (String folder : List.of("pubmed", "scopus", "ieee", "sciencedirect", "arxiv")) {
                databases.put(folder, Database.named(KNOWN.get(folder)));
            }
            return new Settings(databases);
        }

        /** How tables of a database are read; empty if the protocol does not say. */
        Optional<Profile> declared(String folder) {
            return databases.get(folder).profile(folder);
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
        return List.of(
                Artifacts.EXPORTS,
                Artifacts.SEARCH_LOG,
                Artifacts.RECORDS,
                Artifacts.SIGHTINGS,
                Artifacts.INGEST_ISSUES,
                Artifacts.QUARANTINE);
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public Summary run(Workspace files) throws IOException {
        Searches searches = Searches.of(files, settings.databases().keySet());
        Quarantine quarantine = new Quarantine(files.out(Artifacts.QUARANTINE));
        List<ExportFile> exports = new ArrayList<>();
        Map<String, Long> entries = new TreeMap<>();
        Tally total = Tally.NONE;
        try (Harvest harvest = new Harvest(files.temporary(), room)) {
            for (Map.Entry<Export, Recognition> each :
                    recognised(searches.exports()).entrySet()) {
                Export export = each.getKey();
                Tally tally =
                        export.read(each.getValue(), new Collected(export, harvest, quarantine, files.progress()));
                exports.add(export.counted(each.getValue(), tally));
                entries.merge(export.round() + "/" + export.database(), tally.entries(), Long::sum);
                total = total.plus(tally);
            }
            for (SearchLog log : searches.logs()) {
                for (Issue issue : log.differences(entries)) {
                    harvest.add(issue);
                }
            }
            files.write(Artifacts.EXPORTS, exports);
            files.write(
                    Artifacts.SEARCH_LOG,
                    searches.logs().stream()
                            .flatMap(log -> log.searches().stream())
                            .toList());
            return Summary.of("files", searches.exports().size())
                    .and("entries", total.entries())
                    .and("records", harvest.write(files))
                    .and("rejected", total.rejected())
                    .and("issues", harvest.issues())
                    .build();
        }
    }

    /** @throws ReviewException with a line for every file that cannot be read as an export of its folder's database */
    private Map<Export, Recognition> recognised(List<Export> exports) throws IOException {
        Map<Export, Recognition> recognised = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        for (Export export : exports) {
            Recognition recognition = Recognition.of(export.path(), settings.declared(export.database()));
            try {
                export.profile(recognition);
                recognised.put(export, recognition);
            } catch (ReviewException e) {
                refused.add(e.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            throw new ReviewException(String.join("\n", refused));
        }
        return recognised;
    }

    /** Puts what is found in one export where it belongs. */
    private record Collected(Export export, Harvest harvest, Quarantine quarantine, Progress progress)
            implements ExportReader.Listener {

        @Override
        public void progress(long done, long size) {
            progress.read(export.name(), done, size);
        }

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
