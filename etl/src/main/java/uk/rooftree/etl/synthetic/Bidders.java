package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Who may bid now: active applications by the size they need; transfers and the homeless apart. */
final class Bidders {

    /** Applications of one kind in no particular, but always the same, order. */
    static final class Pool {
        private final List<Application> members = new ArrayList<>();

        int size() {
            return members.size();
        }

        Application get(int index) {
            return members.get(index);
        }
    }

    private final Pool[] transfers = pools();
    private final Pool[] homeless = pools();
    private final Pool[] others = pools();

    Pool transfers(int size) {
        return transfers[size - 1];
    }

    Pool homeless(int size) {
        return homeless[size - 1];
    }

    Pool others(int size) {
        return others[size - 1];
    }

    private static Pool[] pools() {
        return new Pool[] {new Pool(), new Pool(), new Pool(), new Pool()};
    }

    /** Puts the application where it belongs as it now stands, or nowhere. */
    void sort(Application application) {
        leave(application);
        if (application.isActive() && !application.directOnly) {
            int size = Math.max(1, Math.min(4, application.need));
            Pool pool = application.isTransfer() ? transfers(size) : application.isHomeless() ? homeless(size) : others(size);
            application.pool = pool;
            application.place = pool.members.size();
            pool.members.add(application);
        }
    }

    private void leave(Application application) {
        if (application.place >= 0) {
            List<Application> members = application.pool.members;
            Application last = members.remove(members.size() - 1);
            if (last != application) {
                members.set(application.place, last);
                last.place = application.place;
            }
            application.place = -1;
            application.pool = null;
        }
    }
}
