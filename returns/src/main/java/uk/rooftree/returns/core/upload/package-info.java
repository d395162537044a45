/** A bulk-upload file, read as a stream. Its way in is {@link uk.rooftree.returns.core.upload.UploadFile}. */
package uk.rooftree.returns.core.upload;
