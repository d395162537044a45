/**
 * CORE, the lettings log that councils send to the ministry: {@link uk.rooftree.returns.core.CoreCheck} says of any bulk-upload file what the
 * service will say of it. {@code form} is the form of each year as data, {@code upload} reads the file, {@code log} is a row as the service
 * understands it, {@code rule} judges it, {@code service} is what only the service knows.
 *
 * <p>It leans on {@code warehouse} for the fault a user can mend and for how text is encoded, and on nothing else of ours.
 */
package uk.rooftree.returns.core;
