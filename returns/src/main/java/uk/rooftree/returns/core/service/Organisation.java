package uk.rooftree.returns.core.service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation as the service has it.
 *
 * @param code                  {@code ORG} and its number, or its code in the service before
 * @param provider              what kind of landlord it is
 * @param holdsStock            whether it owns homes
 * @param isOursToUploadFor     whether the uploader may add logs for it: it is the uploader's own, one that the uploader's manages for, or one that
 *                              the uploader's has absorbed
 * @param managingAgents        codes of the organisations that may manage its homes, besides itself
 * @param rentPeriods           the rent periods it uses; empty stands for all
 * @param hasSignedAgreement    whether it has accepted the data sharing agreement
 * @param mergedOn              the day it was merged into another
 * @param availableFrom         the first day of an organisation that absorbed others
 */
public record Organisation(String code, Provider provider, boolean holdsStock, boolean isOursToUploadFor, Set<String> managingAgents, Set<Integer> rentPeriods,
                           boolean hasSignedAgreement, Optional<LocalDate> mergedOn, Optional<LocalDate> availableFrom) {

    public Organisation {
        managingAgents = Set.copyOf(managingAgents);
        rentPeriods = Set.copyOf(rentPeriods);
    }

    /** An organisation of which nothing but its kind is known: what a check needs of it is taken as good. */
    static Organisation assumed(String code, Provider provider) {
        return new Organisation(code, provider, true, true, Set.of(), Set.of(), true, Optional.empty(), Optional.empty());
    }

    public boolean mayBeManagedBy(Organisation manager) {
        return code.equals(manager.code) || managingAgents.contains(manager.code);
    }

    public boolean uses(int rentPeriod) {
        return rentPeriods.isEmpty() || rentPeriods.contains(rentPeriod);
    }

    /** Whether it may have lettings that start on a day. */
    public boolean isActiveOn(LocalDate day) {
        return mergedOn.filter(merged -> !merged.isAfter(day)).isEmpty() && availableFrom.filter(first -> first.isAfter(day)).isEmpty();
    }
}
