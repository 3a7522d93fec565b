package winnow.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import winnow.stage.Artifacts;

/** Brings a review up to date, or makes the state of an earlier round again. */
@Command(name = "run", description = "Runs every stage that is out of date.")
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Option(names = "--until", paramLabel = "STAGE", description = "Stop after this stage.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "ROUND",
            description = "Make the state of an earlier search round again, in curated/rounds/ROUND.")
    private Optional<String> round = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressLine line = new ProgressLine(err, System::nanoTime)) {
            main.whenStopped(line, "Stopped. What was made before stays; go on with: winnow run");
            Consumer<Pipeline.Run> done = each -> {
                line.close();
                print(each);
            };
            ReviewRun run = new ReviewRun(main.root(), main.progress(line), done, this::say);
            if (round.isPresent()) {
                run.asOf(round.get(), until);
            } else {
                run.present(until);
            }
        }
        if (until.isEmpty() && round.isEmpty()) {
            say(main.here("The report is "
                    + main.root().resolve(Artifacts.REPORT_PAGE.path()).normalize()
                    + "; what waits for whom says: winnow status"));
        }
        return 0;
    }

    private void say(String line) {
        if (!main.porcelain()) {
            main.print(List.of(line));
        }
    }

    private void print(Pipeline.Run run) {
        main.print(List.of(line(run)));
        if (!main.porcelain()) {
            main.print(run.because());
            main.print(run.issues());
        }
    }

    private String line(Pipeline.Run run) {
        String state = run.why().isEmpty() ? "up to date" : "ran";
        return main.porcelain()
                ? run.stage() + "\t" + state + "\t" + run.summary().labelled()
                : "%-9s %-11s %s".formatted(run.stage(), state, run.summary().inWords());
    }
}
