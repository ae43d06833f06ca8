/** One parcel, its late part between two quiet ones. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 22 14" aria-hidden="true">
      <path d="M0 4h5v6H0zM17 4h5v6h-5z" fill="currentColor" />
      <path d="M6 1h10v12H6z" fill="var(--late-fill)" />
      <path d="m6 8 5-7h2.6L6 11.6zM8.6 13l7.4-10.4V6L11 13z" fill="var(--late-fill-2)" />
    </svg>
  );
}
