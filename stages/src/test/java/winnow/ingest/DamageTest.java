package winnow.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws of reading damaged exports: a small share of what {@link DamageCampaign} does. The repetition number is the seed:
 * run that repetition to reproduce.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamageTest {

    @TempDir
    private Path folder;

    @RepeatedTest(800)
    void every_entry_of_a_damaged_export_is_a_record_or_is_rejected_with_an_issue(RepetitionInfo seed)
            throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<Path> cases = GoldenTest.cases();
        List<Damage> damages = List.of(Damage.values()).stream()
                .filter(each -> !each.isLarge())
                .toList();
        Path example = cases.get(random.nextInt(cases.size()));
        Damaged.check(example, damages.get(random.nextInt(damages.size())), random.nextLong(), folder);
    }

    @RepeatedTest(6)
    void an_export_with_a_line_or_an_entry_of_megabytes_is_read_too(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<Path> cases = GoldenTest.cases();
        Damage damage = random.nextBoolean() ? Damage.LONG_LINE : Damage.MANY_AUTHORS;
        Damaged.check(cases.get(random.nextInt(cases.size())), damage, random.nextLong(), folder);
    }
}
