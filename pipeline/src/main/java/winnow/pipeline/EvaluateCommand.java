package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import winnow.dedup.Evaluation;

/** Holds a stage against what people know. */
@Command(name = "evaluate", description = "How right a stage is, held against a set that people labelled.")
final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "dedup", description = "The stage: dedup.")
    private String stage;

    @Parameters(index = "1", paramLabel = "DIR", description = "Folder with records.csv and merged_record_ids.csv.")
    private Path directory;

    @Option(names = "--clusters", paramLabel = "FILE", description = "Gets record_id,cluster_id.")
    private Optional<Path> clusters = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (!stage.equals("dedup")) {
            throw new ParameterException(spec.commandLine(), "only dedup can be evaluated, not " + stage);
        }
        Evaluation evaluation = Evaluation.of(directory);
        if (clusters.isPresent()) {
            Evaluate.write(evaluation, clusters.get());
        }
        main.print(main.porcelain() ? Evaluate.porcelain(evaluation) : Evaluate.inWords(evaluation));
        return 0;
    }
}
