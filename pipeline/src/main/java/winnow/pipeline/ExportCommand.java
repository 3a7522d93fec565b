package winnow.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import winnow.export.Export;
import winnow.export.Format;
import winnow.export.Selection;
import winnow.stage.Counted;
import winnow.stage.ReviewException;

/** Writes citations for other programs. */
@Command(
        name = "export",
        description =
                "Writes citations with our ids, verdicts and reasons, for reference managers and screening programs.")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--only", paramLabel = "WHICH", description = "One of ${COMPLETION-CANDIDATES}. Default: unique.")
    private Selection selection = Selection.UNIQUE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A file that is not there yet. Default: standard output.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Export export = new Export(main.root(), format);
        if (out.isEmpty()) {
            PrintWriter to = spec.commandLine().getOut();
            export.write(selection, to);
            to.flush();
            return 0;
        }
        main.print(List.of(toFile(export, out.get())));
        return 0;
    }

    private String toFile(Export export, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new ReviewException(file + ": is there already; name another file, or move it away");
        }
        long written = WholeFile.write(file, to -> export.write(selection, to));
        return Counted.of(written, "citations") + ", " + selection + ": " + file;
    }
}
