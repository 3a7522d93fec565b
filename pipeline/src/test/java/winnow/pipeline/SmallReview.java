package winnow.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A review as small as a whole one can be: two databases, two people, one study with evidence, one question. */
final class SmallReview {

    static final String FIRST = "2025-01-01";
    static final String SECOND = "2025-07-01";
    private static final String PROTOCOL = """
            review: {title: Small}
            ingest: {databases: {pubmed: PubMed, scopus: Scopus}}
            screen:
              reviewers: [ann, bob]
              votes_required: 2
              phases: [title]
              tracks: {all: {databases: [pubmed, scopus], threshold: false}}
              criteria: [{code: off-topic, text: Off topic}, {code: old, text: Too old}]
            """;
    static final String VOTES = "record,phase,vote,criterion,date,note\n";

    private static final String SELECTOR = """
            selector:
              title: Which model?
              trees:
                - key: A
                  stage: "1"
                  title: First
                  tasks: [{key: text, question: "Should it write?", evidence_tasks: [Text generation]}]
            """;

    private static final String VOCABULARY = """
            stages: [{term: "1", description: First}]
            tasks: [{term: Text generation, description: New texts}]
            modalities: [text]
            access: [API, Open]
            phases: [pretrain, finetune, inference]
            """;

    private SmallReview() {}

    static String pubmed(int number, String title, String summary) {
        return "PMID- %d%nTI  - %s%nAB  - %s%nFAU - Author%d, Ann%nDP  - 2024%nJT  - Journal %d%nAID - 10.1/%d [doi]%n%n"
                .formatted(number, title, summary, number, number, number)
                .replace("\r\n", "\n");
    }

    static String scopus(int number) {
        return "Authors,Title,Year,Source title,DOI,EID\n\"Author%d, A.\",%s,2024,Journal %d,10.1/%d,2-s2.0-%d\n"
                .formatted(number, title(number), number, number, number);
    }

    static String title(int number) {
        return List.of(
                        "Zebras at the river in spring",
                        "Sorting of letters by pigeons",
                        "Glaciers and their retreat",
                        "Bread baked without yeast",
                        "Harbour lights of the north")
                .get(number - 1);
    }

    static String summary(int number) {
        return "We counted " + title(number).toLowerCase(Locale.ROOT) + " for " + number + " years.";
    }

    static String records(int... numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(pubmed(number, title(number), summary(number)));
        }
        return text.toString();
    }

    /** Votes on records of PubMed: include, or exclude by a criterion. */
    static String votes(String day, String... words) {
        StringBuilder rows = new StringBuilder();
        for (String word : words) {
            String[] parts = word.split(" ");
            String said = parts[1].equals("include") ? "include," : "exclude," + parts[1];
            rows.append(
                    "pubmed:%s,title,%s,%s,%n".formatted(parts[0], said, day).replace("\r\n", "\n"));
        }
        return rows.toString();
    }

    /** Two databases, of which one was searched, three records and what two people said of them; before the first run. */
    static TestReview screened(Path folder) {
        TestReview review = new TestReview(folder)
                .write("raw/protocol.yml", PROTOCOL)
                .write("raw/searches/" + FIRST + "/pubmed/a.nbib", records(1, 2, 3));
        for (String person : List.of("ann", "bob")) {
            review.write(
                    "raw/decisions/" + person + ".csv",
                    VOTES + votes("2025-08-01", "1 include", "2 off-topic", "3 include"));
        }
        return review;
    }

    /** With all that a whole review has, before its first run. */
    static TestReview given(Path root) {
        return screened(root)
                .append("raw/protocol.yml", SELECTOR)
                .write("raw/searches/" + FIRST + "/scopus/b.csv", scopus(2))
                .write("raw/annotations/vocabulary.yml", VOCABULARY)
                .write("raw/annotations/studies.csv", "study,record\none,pubmed:1\nthree,pubmed:3\n")
                .write("raw/annotations/models.csv", "model,size,access\nGPT,7B,Open\n")
                .write(
                        "raw/annotations/prices.csv",
                        "version,input_usd_per_1k_tokens,output_usd_per_1k_tokens,date\nGPT-7B,0.1,0.2,2025-01-01\n")
                .write(
                        "raw/annotations/evidence.csv",
                        "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\n"
                                + "one,GPT,7B,1,Text generation,letters,text,,text,1,0\n");
    }

    /** After its first run, and before that which follows a second search. */
    static TestReview searchedAgain(Path root) {
        TestReview review = given(root);
        TestReview.Result first = review.winnow("run");
        if (first.exit() != 0) {
            throw new IllegalStateException(first.err());
        }
        return review.write("raw/searches/" + SECOND + "/pubmed/b.nbib", records(3, 4));
    }
}
