/** The bulk-upload form of each collection year as data: fields, codes, rent table, authorities, limits. Leans on nothing of ours but the kinds of landlord. */
package uk.rooftree.returns.core.form;
