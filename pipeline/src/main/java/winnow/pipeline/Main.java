package winnow.pipeline;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import winnow.model.RecordId;
import winnow.report.Drill;
import winnow.report.ExplainedNumber;
import winnow.report.Query;
import winnow.stage.Progress;
import winnow.stage.ReviewException;

/** The command line. Parses, calls one method, prints; decides nothing. */
@Command(
        name = "winnow",
        description = "Turns the exports of literature databases into a screened, documented, queryable review.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CommandLine.HelpCommand.class,
            RunCommand.class,
            ScreenCommand.class,
            SelectorCommand.class,
            PacketCommand.class,
            VotesCommand.class,
            ExportCommand.class,
            EvaluateCommand.class
        },
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a person must act; the message says how",
            "2:wrong use",
            "70:a bug",
            "130:stopped with Ctrl-C"
        })
final class Main implements Runnable {

    private static final Path HERE = Path.of(".");
    private static final String NEXT = "Next: ";
    private static final String STOPPED = "Stopped before it was done; give the command again.";
    private static final Pattern COMMAND = Pattern.compile("\\bwinnow (run|status|packet|votes)\\b");

    @Option(
            names = "--review",
            paramLabel = "DIR",
            defaultValue = ".",
            scope = ScopeType.INHERIT,
            description = "Directory with raw/, curated/ and reports/. Default: here.")
    private Path root = HERE;

    @Option(
            names = "--porcelain",
            scope = ScopeType.INHERIT,
            description = "Lines with tabs, for machines; their form stays the same.")
    private boolean porcelain;

    @Spec
    private CommandSpec spec;

    /** Is done when the process is being ended. */
    private volatile Runnable whenStopped = () -> spec.commandLine().getErr().println(STOPPED);

    /** Held, so that its level stays: on newer JDKs Lucene speaks of an API that it cannot use yet. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal");

    public static void main(String... args) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(args));
    }

    /** Sets the process's locale, so that nothing that is written depends on the machine's. */
    static CommandLine commandLine() {
        Locale.setDefault(Locale.ROOT);
        Main main = new Main();
        return new CommandLine(main)
                .setExecutionStrategy(main::execute)
                .setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true))
                .setExecutionExceptionHandler((e, command, parsed) -> main.explain(e, command.getErr()));
    }

    /** What another command left behind is told first. */
    private int execute(ParseResult parsed) {
        String command =
                parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : "";
        try {
            LastCommand.told(root, command)
                    .map(this::here)
                    .ifPresent(spec.commandLine().getErr()::println);
        } catch (IOException | ReviewException e) {
            throw new ExecutionException(spec.commandLine(), e.getMessage(), e);
        }
        try (Interruption interruption = new Interruption(() -> whenStopped.run())) {
            return new CommandLine.RunLast().execute(parsed);
        }
    }

    /** What to say if the process is being ended from now on, once the line of progress is erased. */
    void whenStopped(ProgressLine progress, String line) {
        whenStopped = () -> {
            progress.close();
            spec.commandLine().getErr().println(here(line));
        };
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(description = "Makes a new review directory with a commented protocol.")
    int init(@Parameters(paramLabel = "DIR") Path directory) throws IOException {
        print(NewReview.create(directory));
        return 0;
    }

    /** Only people who look on want to see it. */
    Progress progress(ProgressLine line) {
        return porcelain || System.console() == null ? Progress.NONE : line;
    }

    @Command(description = "Says what would run, and why; runs nothing.")
    int plan() throws IOException {
        for (Pipeline.Plan plan : Review.open(root).pipeline().plan()) {
            print(porcelain ? plan.porcelain() : plan.inWords());
        }
        return 0;
    }

    @Command(
            description =
                    "Says why stages would run, one line for each file, setting or part of the program that changed.")
    int why(@Parameters(paramLabel = "STAGE", arity = "0..1", description = "Default: all.") Optional<String> stage)
            throws IOException {
        Pipeline pipeline = Review.open(root).pipeline();
        List<Pipeline.Plan> plans = stage.isPresent() ? List.of(pipeline.plan(stage.get())) : pipeline.plan();
        plans.forEach(plan -> print(porcelain ? plan.porcelain() : plan.inWords()));
        return 0;
    }

    @Command(description = "Counts per stage, what waits for whom, and the next step.")
    int status() throws IOException {
        print(Review.open(root).status().stream().map(this::here).toList());
        return 0;
    }

    @Command(
            description =
                    "One record's life; of two records, how they compare, field by field; or where a number of a table comes from.")
    int explain(
            @Parameters(
                            paramLabel = "ID",
                            description =
                                    "Database and accession, as pubmed:31452104; or table, row and column of a number, as by_stage/studies/2/best.")
                    String id,
            @Parameters(paramLabel = "ID", arity = "0..1") Optional<String> other)
            throws IOException {
        if (other.isEmpty() && ExplainedNumber.isId(id)) {
            print(ExplainedNumber.lines(root, id, porcelain));
            return 0;
        }
        Review review = Review.open(root);
        print(other.isPresent() ? review.compare(id(id), id(other.get())) : review.explain(id(id)));
        return 0;
    }

    private static RecordId id(String text) {
        try {
            return RecordId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ReviewException(e.getMessage() + "; write database:accession, as pubmed:31452104", e);
        }
    }

    @Command(description = "Lists the records behind a number of the flow diagram.")
    int drill(
            @Parameters(paramLabel = "BOX", description = "A key of reports/prisma.json, as records_excluded.")
                    String box)
            throws IOException {
        Drill.each(root, box, spec.commandLine().getOut()::println);
        return 0;
    }

    @Command(description = "Answers one query on the catalog, which is only read.")
    int sql(
            @Parameters(paramLabel = "QUERY", description = "In DuckDB's SQL; 'SHOW TABLES' says what there is.")
                    String query,
            @Option(names = "--csv", description = "All rows, as CSV; --porcelain does the same.") boolean csv) {
        Query.run(root, query, csv || porcelain, spec.commandLine().getOut()::println);
        return 0;
    }

    @Command(description = "Reads exports outside a review and says what is in them.")
    int inspect(
            @Option(names = "--database", paramLabel = "NAME", description = "Read them as exports of this database.")
                    Optional<String> database,
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files)
            throws IOException {
        boolean clean = true;
        try (ProgressLine line = new ProgressLine(spec.commandLine().getErr(), System::nanoTime)) {
            whenStopped(line, STOPPED);
            Inspect inspect = new Inspect(database, porcelain, progress(line));
            for (Path file : files) {
                Inspect.Answer answer = inspect.file(file);
                line.close();
                print(answer.lines());
                clean &= answer.clean();
            }
        }
        return clean ? 0 : 1;
    }

    @Command(description = "Prints the protocol with every default filled in.")
    int protocol() throws IOException {
        print(List.of(Review.open(root).protocol()));
        return 0;
    }

    /** The review that the command is about. */
    Review review() throws IOException {
        return Review.open(root);
    }

    boolean porcelain() {
        return porcelain;
    }

    /** The review's directory. */
    Path root() {
        return root;
    }

    void print(List<String> lines) {
        lines.forEach(line -> spec.commandLine().getOut().println(line.startsWith(NEXT) ? here(line) : line));
    }

    /** Advice that can be typed as it is: its commands name the review, unless that is here. */
    String here(String advice) {
        return root.equals(HERE)
                ? advice
                : COMMAND.matcher(advice)
                        .replaceAll("winnow --review " + Matcher.quoteReplacement(root.toString()) + " $1");
    }

    private int explain(Exception e, PrintWriter err) {
        if (e instanceof ReviewException) {
            err.println(here(e.getMessage()));
            return 1;
        }
        Optional<ReviewException> trouble = DiskTrouble.of("winnow", e);
        if (trouble.isPresent()) {
            return explain(trouble.get(), err);
        }
        e.printStackTrace(err);
        return 70;
    }

    /** The version in the program's jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Program.nameAndVersion()};
        }
    }
}
