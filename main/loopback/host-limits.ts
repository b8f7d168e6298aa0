/** How much and how long a host listens to one JSON body. */
export type BodyLimits = { readonly bytes: number; readonly milliseconds: number };

/** How large an uploaded file may be, and how long its sender may send nothing. */
export type UploadLimits = { readonly bytes: number; readonly idleMilliseconds: number };

/** What a host allows its pages. */
export type HostLimits = {
  readonly body: BodyLimits;
  readonly upload: UploadLimits;
  /** A stream without events, and a call that takes long, say at this interval (milliseconds) that they are alive. */
  readonly heartbeatMilliseconds: number;
  /** How long answers that are ready may take to reach their pages when the host ends. */
  readonly farewellMilliseconds: number;
};

/**
 * The limits of the product. A call has 1 MB: files do not travel in calls. A file has 3 GB, as much as a workbook may need at
 * all (product.md 6). The page takes a stream for dead after three heartbeats.
 */
export const hostLimits: HostLimits = {
  body: { bytes: 1_048_576, milliseconds: 10_000 },
  upload: { bytes: 3 * 1024 ** 3, idleMilliseconds: 30_000 },
  heartbeatMilliseconds: 15_000,
  farewellMilliseconds: 2_000,
};
