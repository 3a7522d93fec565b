package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
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
        List<Example> cases = Example.all();
        List<Damage> damages = List.of(Damage.values()).stream()
                .filter(each -> !each.isLarge())
                .toList();
        Example example = cases.get(random.nextInt(cases.size()));
        Damaged.check(example, damages.get(random.nextInt(damages.size())), random.nextLong(), folder);
    }

    @RepeatedTest(6)
    void an_export_with_a_line_or_an_entry_of_megabytes_is_read_too(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<Example> cases = Example.all();
        Damage damage = random.nextBoolean() ? Damage.LONG_LINE : Damage.MANY_AUTHORS;
        Damaged.check(cases.get(random.nextInt(cases.size())), damage, random.nextLong(), folder);
    }

    /** Otherwise it would go undamaged. */
    @Test
    void every_format_that_is_read_has_an_example() throws IOException {
        Set<String> formats = new TreeSet<>();
        for (Example example : Example.all()) {
            Path file = Files.write(folder.resolve("export"), example.bytes());
            formats.add(new Export(file, "export", "2025-03-31", example.database()).format(Recognition.of(file)));
        }
        assertEquals(
                List.of(),
                Profiles.ALL.stream()
                        .map(profile -> profile.format().name())
                        .filter(format -> !formats.contains(format))
                        .toList());
    }
}
