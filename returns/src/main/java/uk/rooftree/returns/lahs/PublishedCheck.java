package uk.rooftree.returns.lahs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the published returns fare by one check; a check asked of several questions is broken by an authority once, whatever the number of them. */
public final class PublishedCheck {

    private final Check check;
    private final Set<String> judged = new LinkedHashSet<>();
    private final Set<String> broken = new LinkedHashSet<>();
    private final List<String> told = new ArrayList<>();

    PublishedCheck(Check check) {
        this.check = check;
    }

    void add(AuthorityReturn authority, CheckResult result) {
        if (result.outcome() != Outcome.NOT_JUDGED) {
            judged.add(authority.name());
        }
        if (result.outcome() == Outcome.BROKEN) {
            broken.add(authority.name());
            told.add(authority.name() + ": " + result.told());
        }
    }

    public Check check() {
        return check;
    }

    /** Authorities whose answers could be judged. */
    public int judged() {
        return judged.size();
    }

    /** Names of the authorities that break it, in the order of their ONS codes. */
    public List<String> broken() {
        return List.copyOf(broken);
    }

    /** Each break with the answers behind it. */
    public List<String> told() {
        return Collections.unmodifiableList(told);
    }
}
