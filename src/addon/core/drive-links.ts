// Addresses of what lies in Drive, as they stand in cells that people click.

export const folderLink = (id: string): string => `https://drive.google.com/drive/folders/${id}`;

/** A file that is no Google document (scans, Word files), in Drive's own viewer. */
export const fileLink = (id: string): string => `https://drive.google.com/file/d/${id}/view`;
