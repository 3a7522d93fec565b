package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import winnow.model.Phase;
import winnow.model.Vote;
import winnow.screen.Asked;
import winnow.screen.HandIn;
import winnow.stage.Issue;

/** Takes votes into the review: the only command that writes into raw/decisions. */
@Command(
        name = "votes",
        description = "Takes votes in: a packet that was filled in, or an export of Rayyan, Covidence or ASReview.")
final class VotesCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "FILE", description = "A workbook or CSV.")
    private Path file;

    @Option(
            names = "--reviewer",
            paramLabel = "[THEIRS=]NAME",
            description = "Whose votes these are; of several people, who is who: --reviewer Kofi=reviewer-1.")
    private List<String> reviewers = new ArrayList<>();

    @Option(
            names = "--phase",
            paramLabel = "PHASE",
            converter = PhaseWord.class,
            description = "title or fulltext, where the file does not say.")
    private Optional<Phase> phase = Optional.empty();

    @Option(
            names = "--vote",
            paramLabel = "VOTE",
            converter = VoteWord.class,
            description = "What was decided on the records of a Covidence list.")
    private Optional<Vote> list = Optional.empty();

    @Option(
            names = "--maybe",
            paramLabel = "VOTE",
            converter = VoteWord.class,
            description = "What counts for maybe. Default: such rows are refused.")
    private Optional<Vote> maybe = Optional.empty();

    @Option(
            names = "--reason",
            paramLabel = "REASON=CODE",
            description = "The criterion that another tool's reason stands for.")
    private Map<String, String> reasons = new LinkedHashMap<>();

    @Option(
            names = "--criterion",
            paramLabel = "CODE",
            description = "The criterion of exclusions for which the file gives no reason.")
    private Optional<String> criterion = Optional.empty();

    @Option(names = "--day", paramLabel = "DAY", description = "The day of rows without one. Default: today.")
    private Optional<LocalDate> day = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Asked asked = new Asked(
                people(), phase, list, maybe, new Asked.Reasons(reasons, criterion), day.orElseGet(LocalDate::now));
        HandIn.Result result = Review.open(main.root()).votes(file, asked);
        main.print(lines(result));
        return result.refused().isEmpty() ? 0 : 1;
    }

    private Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (String reviewer : reviewers) {
            int equals = reviewer.lastIndexOf('=');
            people.put(equals < 0 ? "" : reviewer.substring(0, equals), reviewer.substring(equals + 1));
        }
        return people;
    }

    private List<String> lines(HandIn.Result result) {
        List<String> lines = new ArrayList<>();
        result.added().forEach((path, rows) -> lines.add("%d added to %s".formatted(rows, path)));
        lines.add("%d there before, %d not filled in, %d refused"
                .formatted(result.already(), result.empty(), result.refused().size()));
        result.refused().stream().map(Issue::message).forEach(lines::add);
        if (!result.added().isEmpty()) {
            lines.add("Next: winnow run");
        }
        return lines;
    }
}
