package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import winnow.selector.Finding;
import winnow.selector.Lint;
import winnow.selector.SelectorFile;
import winnow.selector.Walker;
import winnow.stage.Artifacts;
import winnow.stage.Summary;

/** Looks at selectors: this review's, or files of this or of the published form. */
@Command(name = "selector", description = "Checks, compares and unfolds selectors.")
final class SelectorCommand implements Runnable {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say lint, diff or unfold");
    }

    @Command(description = "Looks for what is wrong, tedious or unfounded in selectors. Findings: exit 1.")
    int lint(
            @Option(
                            names = "--models",
                            paramLabel = "FILE",
                            description = "Table with model, size and access, to know which models are restricted.")
                    Optional<Path> models,
            @Parameters(arity = "0..*", paramLabel = "FILE", description = "Default: this review's selector.")
                    List<Path> files)
            throws IOException {
        boolean clean = true;
        for (Path file : Optional.ofNullable(files).orElse(List.of(own()))) {
            List<Finding> findings = SelectorFile.lint(file, models);
            main.print(main.porcelain() ? porcelain(file, findings) : inWords(file, findings));
            clean &= Lint.counts(findings).isEmpty();
        }
        return clean ? 0 : 1;
    }

    private Path own() {
        return main.root()
                .resolve(Artifacts.SELECTOR.path())
                .resolve("selector.json")
                .normalize();
    }

    private static List<String> porcelain(Path file, List<Finding> findings) {
        return findings.stream()
                .map(finding -> String.join(
                        "\t",
                        file.toString(),
                        finding.check().toString(),
                        finding.place(),
                        finding.text(),
                        finding.accepted().orElse("")))
                .toList();
    }

    private static List<String> inWords(Path file, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        findings.forEach(finding -> lines.add(file + ": " + finding.line()));
        Map<String, Long> counts = Lint.counts(findings);
        String found = counts.isEmpty() ? "nothing found" : new Summary(counts).labelled();
        long accepted = findings.stream()
                .filter(finding -> finding.accepted().isPresent())
                .count();
        lines.add(file + ": " + found + (accepted == 0 ? "" : "; accepted: " + accepted));
        return lines;
    }

    @Command(description = "Questions, leaves and models gained and lost between two selectors.")
    int diff(@Parameters(paramLabel = "BEFORE") Path before, @Parameters(paramLabel = "AFTER") Path after)
            throws IOException {
        main.print(SelectorFile.difference(before, after));
        return 0;
    }

    @Command(description = "Prints a selector in the plain form: a node for each way that leads to it.")
    int unfold(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: this review's selector.")
                    Optional<Path> file)
            throws IOException {
        main.print(Walker.load(file.orElse(own())).plainText().lines().toList());
        return 0;
    }
}
