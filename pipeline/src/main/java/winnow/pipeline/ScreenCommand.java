package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import winnow.screen.ScreenSettings;
import winnow.stage.ReviewException;

/** What other rules of screening would do. Changes nothing. */
@Command(name = "screen", description = "What another threshold or a changed criterion would do; changes nothing.")
final class ScreenCommand implements Runnable {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say sensitivity or try");
    }

    @Command(description = "Sweeps the journal threshold: journals, records, studies and selector leaves that change.")
    int sensitivity(
            @Option(
                            names = "--at",
                            paramLabel = "N",
                            split = ",",
                            description = "Minimums to try, as 1000,2000. Default: around the present one.")
                    List<Long> at)
            throws IOException {
        print(Sensitivity.of(main.review(), Optional.ofNullable(at).orElse(List.of()), main.porcelain()));
        return 0;
    }

    @Command(name = "try", description = "What a changed protocol, or a criterion with another query, would do.")
    int attempt(
            @Parameters(arity = "0..1", paramLabel = "PROTOCOL", description = "A changed copy of raw/protocol.yml.")
                    Optional<Path> protocol,
            @Option(names = "--criterion", paramLabel = "CODE", description = "The criterion to try another query of.")
                    Optional<String> criterion,
            @Option(names = "--query", paramLabel = "QUERY", description = "The query to try.") Optional<String> query)
            throws IOException {
        if (protocol.isPresent() == criterion.isPresent() || criterion.isPresent() != query.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "name a changed PROTOCOL, or say --criterion CODE --query QUERY");
        }
        Review review = main.review();
        ScreenSettings changed = protocol.isPresent()
                ? changed(protocol.get())
                : changed(review, criterion.orElseThrow(), query.orElseThrow());
        print(Tryout.of(review, changed));
        return 0;
    }

    private static ScreenSettings changed(Path protocol) throws IOException {
        if (!Files.isRegularFile(protocol)) {
            throw new ReviewException(protocol + ": no such file; name a changed copy of " + Protocol.PATH);
        }
        return Protocol.read(protocol, protocol.toString()).screen();
    }

    private static ScreenSettings changed(Review review, String criterion, String query) {
        try {
            return review.screening().withQuery(criterion, query);
        } catch (IllegalArgumentException e) {
            throw new ReviewException(e.getMessage(), e);
        }
    }

    private void print(List<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
    }
}
