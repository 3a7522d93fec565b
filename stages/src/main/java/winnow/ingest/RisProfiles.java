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

    static final Syntax RIS = new RisSyntax();

    private static final Builder RIS_TAGS = Profile.of(new Format("RIS", Profile.GENERIC, RIS, entry -> false))
            .field(TITLE, first("TI", "T1", "CT", "BT"))
            .field(AUTHORS, first("AU", "A1"))
            .field(YEAR, first("PY", "Y1", "DA"))
            .field(CONTAINER, first("T2", "JO", "JF", "JA", "J2", "BT"))
            .field(VOLUME, first("VL"))
            .field(ISSUE, first("IS"))
            .field(PAGES, range("SP", "EP").or(first("C7", "M2")))
            .field(ISSN, all("SN"))
            .field(PUBLISHER, first("PB", "PU"))
            .field(DOI, first("DO", "DI"))
            .field(URL, first("UR"))
            .field(ABSTRACT, first("AB", "N2"))
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
            .accession(Accessions.arnumber("UR"))
            .build();

    static final Profile SCIENCEDIRECT_RIS = Profile.of(
                    new Format("ScienceDirect RIS", "sciencedirect", RIS, holds("UR", "sciencedirect\\.com/")))
            .like(RIS_TAGS)
            .accession(Accessions.pii("UR", "DO"))
            .build();

    static final Profile WOS_RIS = Profile.of(new Format(
                    "Web of Science RIS", "wos", RIS, holds("AN", "^WOS:").or(holds("UT", "^WOS:"))))
            .like(RIS_TAGS)
            .accession(first("AN", "UT").only("^WOS:(\\S+)"))
            .build();

    /** For every other database. */
    static final Profile GENERIC_RIS = RIS_TAGS.build();

    private RisProfiles() {}
}
