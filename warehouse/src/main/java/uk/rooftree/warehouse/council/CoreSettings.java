package uk.rooftree.warehouse.council;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How MHCLG's CORE service knows a council and its supported housing; what no feed tells.
 *
 * @param owner     the service's code of the council as the owner of its homes, such as ORG123
 * @param manager   of who manages them; empty = the owner
 * @param account   e-mail address of the account that lettings logs are assigned to; empty = the uploader's
 * @param schemes   the council's own code of a scheme to the service's; one that is not here is the service's already
 * @param locations the same of the places within schemes
 */
public record CoreSettings(Optional<String> owner, Optional<String> manager, Optional<String> account, Map<String, String> schemes, Map<String, String> locations) {

    public static final CoreSettings NONE = new CoreSettings(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());

    public CoreSettings {
        schemes = new TreeMap<>(schemes);
        locations = new TreeMap<>(locations);
    }

    static CoreSettings read(YamlSettings core) {
        core.onlyKeys("owner", "manager", "account", "schemes", "locations");
        Optional<String> account = core.text("account");
        if (account.filter(email -> !email.matches("[^@\\s]+@[^@\\s]+")).isPresent()) {
            core.problem("account", "\"%s\" is no e-mail address".formatted(account.get()));
        }
        return new CoreSettings(core.text("owner"), core.text("manager"), account, core.section("schemes").textMap(), core.section("locations").textMap());
    }

    /** The same, but for what is given here. */
    public CoreSettings with(Optional<String> otherOwner, Optional<String> otherManager) {
        return new CoreSettings(otherOwner.or(this::owner), otherManager.or(this::manager), account, schemes, locations);
    }
}
