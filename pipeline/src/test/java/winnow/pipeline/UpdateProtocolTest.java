package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.catalog.PrismaSettings;
import winnow.catalog.PrismaSettings.Earlier;
import winnow.catalog.PrismaSettings.Kind;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.stage.ReviewException;

/** What the protocol says for the flow diagram of an update with other methods, and what it cannot mean. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpdateProtocolTest {

    private static final String PROTOCOL = """
            ingest:
              databases: {pubmed: PubMed, trials: Trials, web: A web site, citing: Citing articles}
            screen:
              reviewers: [ann]
              votes_required: 1
              phases: [title, fulltext]
              tracks:
                databases: {databases: [pubmed, trials]}
                other: {databases: [web, citing], phases: [fulltext]}
            prisma:
              sources: {trials: register, web: website, citing: citation_searching}
              update_of: 2024-03-31
              earlier:
                studies: 10
                reports: 12
                removed: {studies: 1, reports: 1, why: retracted}
                with_new_reports: [doe-2019]
                new_reports_in: new_and_total
              meta_analysis: {studies: 5, reports: 6}
            """;

    @TempDir
    Path review;

    private Protocol read(String protocol) throws IOException {
        Files.createDirectories(review.resolve("raw/searches/2024-03-31/pubmed"));
        Files.createDirectories(review.resolve("raw/searches/2025-03-31/pubmed"));
        Files.writeString(review.resolve("raw/protocol.yml"), protocol);
        return Protocol.read(review);
    }

    @Test
    void everything_is_read() throws IOException {
        PrismaSettings prisma = read(PROTOCOL).prisma();

        assertEquals(Kind.REGISTER, prisma.kind("trials"));
        assertEquals(Kind.DATABASE, prisma.kind("pubmed"));
        assertEquals("2024-03-31", prisma.updateOf().orElseThrow());
        assertEquals(NewReports.NEW_AND_TOTAL, prisma.earlier().newReportsIn());
        assertEquals("retracted", prisma.earlier().removed().why());
        assertEquals(6, prisma.metaAnalysis().reports());
    }

    @Test
    void nothing_of_it_is_needed() throws IOException {
        assertEquals(PrismaSettings.defaults(), read("review: {title: T}\n").prisma());
        assertEquals(
                new Earlier(2, 3, null, null, null),
                read("prisma: {earlier: {studies: 2, reports: 3}}\n").prisma().earlier());
    }

    @Test
    void what_is_printed_can_be_read_again() throws IOException {
        Protocol protocol = read(PROTOCOL);

        assertEquals(protocol, read(ProtocolFile.write(protocol)));
    }

    /** One change to the protocol each, and the line that says what to mend. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            trials: register | trails: register | 11: prisma.sources.trails: ingest.databases has no 'trails'; did you mean 'trials'?; add it there with the name to print, or correct it
            trials: register | trials: registry | 11: prisma.sources.trials: 'registry' is not one of [database, register, website, organisation, citation_searching]
            2024-03-31 | 2024-03-30 | 12: prisma.update_of: there is no search round '2024-03-30'; name the last round of the earlier version: 2024-03-31, 2025-03-31
            , phases: [fulltext] | , phases: [] | 9: screen.tracks.other: its sources are of other methods, which the flow diagram does not screen by title; add 'phases: [fulltext]'
            phases: [fulltext]} | phases: [fulltext], threshold: true}\\n  threshold: {list: l, metric: m, minimum: 1, prisma_box: excluded_other} | 9: screen.tracks.other: its sources are of other methods, which the flow diagram does not screen; take 'threshold: true' away
            [web, citing] | [web, citing, scopus] | 9: screen.tracks.other: [web, citing] are of other methods, the rest are databases or registers; give them a track of their own
            phases: [fulltext]} | phases: [fulltext]}\\n    late: {databases: [scopus]} | 9: screen.tracks.other: its sources are of other methods, and the track 'late' of databases comes after it; move it to the end
            studies: 10 | studies: -1 | 13: prisma.earlier: -1 studies and 12 reports; neither can be negative
            studies: 10 | studies: 0 | 13: prisma.earlier: 0 studies in 12 reports cannot be; give both numbers
            , why: retracted | | 16: prisma.earlier.removed: removed: it is not said why; add 'why: <the reason, for the footnote>'
            {studies: 1, | {studies: 11, | 13: prisma.earlier: removed are 11 studies and 1 reports of 10 and 12; what was removed must be counted under studies and reports first
            [doe-2019] | [a, a] | 13: prisma.earlier: with_new_reports names a study twice; remove one: [a, a]
            studies: 10 | studies: 1 | 13: prisma.earlier: with_new_reports names more studies (1) than are left of the earlier version (0); raise 'studies', or take names away
            studies: 5 | studies: -5 | 19: prisma.meta_analysis: -5 studies and 6 reports; neither can be negative
            new_and_total | somewhere | 18: prisma.earlier.new_reports_in: 'somewhere' is not one of [total, new_and_total]
            """)
    void what_cannot_be_meant_is_named_with_its_line(String before, String after, String message) {
        String changed = PROTOCOL.replace(before, after == null ? "" : after.replace("\\n", "\n"));

        assertEquals(
                "raw/protocol.yml:" + message,
                assertThrows(ReviewException.class, () -> read(changed)).getMessage());
    }
}
