package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole reviews on disks that fail, or list files in any order. {@link FaultyDiskTest} tries every operation of a toy; here
 * some are tried, spread over the run. {@code -Dwinnow.faults=10000} tries every operation of each stage of a small
 * review, {@code -Dwinnow.faults.runs=100} so many of runs of all stages.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewFaultTest {

    private static final String SOME = "winnow.faults.runs";

    @TempDir
    Path folder;

    private Path before() {
        return folder.resolve("before");
    }

    /** What every stage leaves is what the next begins from, so that this is every operation of the whole run. */
    private static void eachStage(TestReview review) throws IOException {
        TestReview before = review;
        for (String stage : KillTest.STAGES) {
            Optional<String> until = Optional.of(stage).filter(each -> !each.equals("crate"));
            FaultCampaign campaign = new FaultCampaign(before, until);
            campaign.run("winnow.faults", 1);
            before = campaign.after();
        }
    }

    @Test
    void a_stage_that_fails_anywhere_in_a_first_run_is_brought_to_its_end_by_the_next() throws IOException {
        eachStage(SmallReview.given(before()));
    }

    @Test
    void a_stage_that_fails_anywhere_in_an_update_is_brought_to_its_end_by_the_next_run() throws IOException {
        eachStage(SmallReview.searchedAgain(before()));
    }

    @Test
    void an_update_that_fails_anywhere_is_brought_to_its_end_by_the_next_run() throws IOException {
        FaultCampaign campaign = new FaultCampaign(SmallReview.searchedAgain(before()), Optional.empty());
        assertTrue(campaign.operations() > 1000, "too few operations for both states");
        campaign.run(SOME, 3);
    }

    @Test
    void a_run_of_the_example_that_fails_anywhere_is_brought_to_its_end_by_the_next() throws IOException {
        FaultCampaign campaign = new FaultCampaign(TestReview.example(before()), Optional.empty());
        campaign.run(SOME, 2);
        campaign.runsShuffled(1);
    }
}
