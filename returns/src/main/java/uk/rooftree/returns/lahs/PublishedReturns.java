package uk.rooftree.returns.lahs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import uk.rooftree.returns.table.TableFile;

/** The returns of all authorities for 2017-18, as the ministry published them, and the checks over them. */
public final class PublishedReturns {

    /** The last year whose returns are published code by code in the form's own codes. */
    public static final ReturnYear YEAR = new ReturnYear(2017);

    private PublishedReturns() {
    }

    /** Each check with the authorities that break it, in the order of the checks. */
    public static List<PublishedCheck> judge() {
        Catalogue catalogue = new Catalogue(YEAR, CatalogueFile.of(YEAR));
        Checks checks = Checks.of(catalogue);
        Map<String, PublishedCheck> judged = new LinkedHashMap<>();
        for (AuthorityReturn authority : list(catalogue)) {
            for (CheckResult result : checks.judge(authority)) {
                judged.computeIfAbsent(result.check().id(), id -> new PublishedCheck(result.check())).add(authority, result);
            }
        }
        return List.copyOf(judged.values());
    }

    /** In the order of ONS codes. */
    static List<AuthorityReturn> list(Catalogue catalogue) {
        List<AuthorityReturn> returns = new ArrayList<>();
        List<String> codes = catalogue.questions().stream().map(Question::publishedCode).toList();
        for (TableFile.Line line : TableFile.packaged(PublishedReturns.class, "published_2017_18.csv").lines()) {
            Map<String, String> cells = new TreeMap<>();
            codes.forEach(code -> cells.put(code, line.text(code)));
            returns.add(new AuthorityReturn(line.text("area_code"), line.text("area_name"), catalogue, cells));
        }
        return returns;
    }
}
