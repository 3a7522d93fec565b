package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import winnow.model.Phase;

/** Hands out what waits for one person. */
@Command(
        name = "packet",
        description = "Writes what waits for one person, to be filled in: a sealed workbook, and the same as CSV.")
final class PacketCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "REVIEWER", description = "A reviewer of the protocol, or the adjudicator.")
    private String person;

    @Option(
            names = "--phase",
            paramLabel = "PHASE",
            converter = PhaseWord.class,
            description = "title or fulltext. Default: the first in which something waits.")
    private Optional<Phase> phase = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A workbook that is not there yet. Default: packets/REVIEWER-PHASE.xlsx in the review.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        main.print(Review.open(main.root()).packet(person, phase, out));
        return 0;
    }
}
