package winnow.ingest;

import static winnow.ingest.Marks.holds;
import static winnow.ingest.Marks.names;
import static winnow.ingest.Source.all;
import static winnow.ingest.Source.first;
import static winnow.ingest.Source.range;
import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.AUTHORS;
import static winnow.model.Field.CONTAINER;
import static winnow.model.Field.DOI;
import static winnow.model.Field.ISSN;
import static winnow.model.Field.ISSUE;
import static winnow.model.Field.KEYWORDS;
import static winnow.model.Field.LANGUAGE;
import static winnow.model.Field.PAGES;
import static winnow.model.Field.PMCID;
import static winnow.model.Field.PMID;
import static winnow.model.Field.PUBLISHER;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.TYPE;
import static winnow.model.Field.URL;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import winnow.ingest.Profile.Builder;
import winnow.ingest.Profile.Format;

/** The tags of RIS exports. */
final class RisProfiles {

    static final Syntax RIS = TaggedSyntaxes.RIS;

    /** Some files give a DOI only where an address or a note should be. */
    private static final String HIDDEN_DOI = "(?i)(?:doi\\.org/|doi: ?)(10\\.\\S+)";

    private static final Source PMID_ELSEWHERE =
            all("UR").only("nlm\\.nih\\.gov/(?:pubmed/)?(\\d+)").or(first("AN").only("^(\\d{5,9})$"));

    static final Builder RIS_TAGS = Profile.of(new Format("RIS", Profile.GENERIC, RIS, Marks.NONE))
            .field(TITLE, first("TI", "T1", "CT", "BT"))
            .field(AUTHORS, first("AU", "A1"))
            .field(YEAR, first("PY", "Y1", "DA"))
            .field(CONTAINER, first("T2", "JF", "JO", "JA", "J2", "BT"))
            .field(VOLUME, first("VL"))
            .field(ISSUE, first("IS"))
            .field(PAGES, range("SP", "EP").or(first("C7", "M2")))
            .field(ISSN, all("SN"))
            .field(PUBLISHER, first("PB", "PU"))
            .field(DOI, first("DO", "DI", "DOI").or(all("M3", "L2", "L3", "UR").only(HIDDEN_DOI)))
            .field(PMID, first("PMID", "PM"))
            .field(PMCID, first("PMCID", "C2").only("(?i)^(PMC\\d+)"))
            .field(URL, first("UR").only("^(\\S+)"))
            .field(ABSTRACT, first("AB", "N2").only("(?s)^(?!NA$)(.*)$"))
            .field(KEYWORDS, all("KW"))
            .field(TYPE, first("TY"))
            .field(LANGUAGE, first("LA").split(";"));

    static final Profile SCOPUS_RIS = Profile.of(new Format(
                    "Scopus RIS", "scopus", RIS, holds("UR", "scopus\\.com/").or(holds("DB", "^Scopus$"))))
            .like(RIS_TAGS)
            .names(Names.Order.FAMILY_FIRST)
            .field(PMID, first("C2").only("^(\\d{5,9})$"))
            .field(TYPE, first("M3", "TY"))
            .accession(Accessions.eid("UR"))
            .build();

    static final Profile IEEE_RIS = Profile.of(new Format(
                    "IEEE Xplore RIS", "ieee", RIS, names("VO", "JA").or(holds("UR", "ieeexplore\\.ieee\\.org/"))))
            .like(RIS_TAGS)
            .english()
            .accession(Accessions.arnumber("UR"))
            .build();

    /** PubMed writes none; programs that records went through do. */
    static final Profile PUBMED_RIS = Profile.of(new Format(
                    "PubMed RIS",
                    "pubmed",
                    RIS,
                    holds("DP", "^NLM$")
                            .or(holds("DB", "^PubMed$"))
                            .or(holds("UR", "(?:pubmed\\.ncbi|ncbi)\\.nlm\\.nih\\.gov/(?:pubmed/)?\\d"))))
            .like(RIS_TAGS)
            .field(PMID, first("PMID", "PM").or(PMID_ELSEWHERE))
            .accession(first("PMID", "PM").or(PMID_ELSEWHERE).only("^(\\d+)"))
            .build();

    /** T2 is the name of a special issue. */
    static final Profile SCIENCEDIRECT_RIS = Profile.of(
                    new Format("ScienceDirect RIS", "sciencedirect", RIS, holds("UR", "sciencedirect\\.com/")))
            .like(RIS_TAGS)
            .field(CONTAINER, first("JO", "JF", "T2"))
            .accession(Accessions.pii("UR", "DO"))
            .build();

    static final Profile EMBASE_RIS = Profile.of(new Format(
                    "Embase RIS", "embase", RIS, holds("UR", "embase\\.com/").or(names("U2", "LK"))))
            .like(RIS_TAGS)
            .names(Names.Order.FAMILY_FIRST)
            .field(PMID, first("C5", "PMID").only("^(\\d{5,9})$"))
            .field(TYPE, first("M3", "TY"))
            .accession(first("U2").only("^(L?\\d+)").or(first("UR").only("[?&]id=(L\\d+)")))
            .build();

    /** Ovid numbers the entries before TY, writes the DOI as an address, and has several databases. */
    static final Profile OVID_RIS = Profile.of(new Format(
                    "Ovid RIS",
                    "ovid",
                    RIS,
                    holds("L2", "ovid\\.com/")
                            .or(holds("UR", "ovid\\.com/"))
                            .or(holds("DB", "^Ovid"))
                            .or(names("ID", "A1", "T1", "Y1").and(holds("DO", "^http://dx\\.doi\\.org/")))))
            .like(RIS_TAGS)
            .names(Names.Order.FAMILY_FIRST)
            .accession(all("L2", "UR").only("[?&]AN=([A-Za-z0-9.-]+)").or(first("ID")))
            .build();

    static final Profile PROQUEST_RIS = Profile.of(new Format(
                    "ProQuest RIS",
                    "proquest",
                    RIS,
                    holds("UR", "proquest\\.com(?:/|%2F)").or(holds("DB", "ProQuest"))))
            .like(RIS_TAGS)
            .field(CONTAINER, first("JF", "JO", "T2"))
            .accession(Accessions.docview("UR").or(first("AN").only("^(\\d+)")))
            .build();

    /** ID is the accession number, or in files that came through EndNote a small number of its own. */
    static final Profile EBSCO_RIS = Profile.of(new Format(
                    "EBSCO RIS",
                    "ebsco",
                    RIS,
                    holds("UR", "(?:ebscohost|\\.ebsco)\\.com/").or(holds("N1", "^Accession Number: "))))
            .like(RIS_TAGS)
            .accession(Accessions.ebsco("UR")
                    .or(all("N1").only("Accession Number: ([A-Za-z0-9-]+)"))
                    .or(first("AN", "ID").only("^(\\S{6,})$")))
            .build();

    /** For every other database. */
    static final Profile GENERIC_RIS = RIS_TAGS.build();

    private RisProfiles() {}
}
