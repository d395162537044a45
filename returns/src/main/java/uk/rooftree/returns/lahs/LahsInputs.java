package uk.rooftree.returns.lahs;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files a year's return is made from beside the release; none of them need be there.
 *
 * @param questions codes added, changed or retired
 * @param checks    checks added, changed or retired
 * @param answers   what officers typed for the year
 * @param codes     the codes of the year's own bulk-upload sheet
 */
record LahsInputs(Path questions, Path checks, Path answers, Path codes) {

    /** Those of a folder in which a submission keeps them. */
    static LahsInputs frozen(Path folder) {
        return new LahsInputs(folder.resolve("lahs-questions.csv"), folder.resolve("lahs-checks.csv"), folder.resolve("answers.csv"), folder.resolve("codes.csv"));
    }

    /** By the names under which a submission keeps them. */
    Map<String, Path> byName() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("lahs-questions.csv", questions);
        files.put("lahs-checks.csv", checks);
        files.put("answers.csv", answers);
        files.put("codes.csv", codes);
        return Collections.unmodifiableMap(files);
    }
}
