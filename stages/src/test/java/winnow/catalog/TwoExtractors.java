package winnow.catalog;

import java.nio.file.Path;
import java.util.List;
import winnow.sample.SmallReview;

/** The two people ann and bob, who extract by themselves. */
final class TwoExtractors {

    static final String EVIDENCE =
            "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best,negative\n";

    static final String MODELS = "model,size,access,link,finetune_n_gpu,finetune_gpu,finetune_memory_total_gb\n";

    private TwoExtractors() {}

    /** A review in which both say the same of one study and one model. */
    static SmallReview whoAgree(Path folder) {
        SmallReview review = new SmallReview(folder);
        for (String person : List.of("ann", "bob")) {
            extract(
                    review,
                    person,
                    "studies",
                    "study,record,negative_result,note\ndoe,pubmed:1,no,read by " + person + "\n");
            extract(review, person, "models", MODELS + "Tiny,7B,Open,,2,T4,32\n");
            extract(review, person, "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,0,0\n");
            extract(
                    review,
                    person,
                    "prices",
                    "version,input_usd_per_1k_tokens,output_usd_per_1k_tokens,date\nTiny-7B,1,2,\n");
        }
        return review;
    }

    static void extract(SmallReview review, String person, String table, String text) {
        review.annotation("extractors/" + person + "/" + table + ".csv", text);
    }
}
