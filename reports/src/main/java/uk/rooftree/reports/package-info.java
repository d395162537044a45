/**
 * What people read: one package a report. Each takes the figures of a release and lays them out; none works a figure out.
 * Leans on {@code warehouse} only.
 */
package uk.rooftree.reports;
