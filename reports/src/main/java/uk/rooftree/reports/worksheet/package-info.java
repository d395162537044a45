/**
 * The worksheet of a statutory return: a PDF to be read and signed, a workbook (.xlsx, .ods) to be worked in, all of one template. {@link
 * uk.rooftree.reports.worksheet.WorksheetWriter} lays out whatever {@link uk.rooftree.reports.worksheet.Worksheet} it is given and knows no
 * return; the module {@code returns} says what stands in it. Leans on {@code settled} alone.
 */
package uk.rooftree.reports.worksheet;
