//! What the fuzz targets share.

use calcheck_import::{Import, Plan};

/// Reads a file that begins with `head` as one piece and as many, which must not differ.
pub fn read(head: &[u8], bytes: &[u8]) {
    let all = [head, bytes].concat();
    let read = |size: usize| {
        let plan = Plan::new(&all, all.len() as u64)?;
        let mut import = Import::new(plan, all.len() as u64)?;
        for piece in all.chunks(size) {
            import.push(piece)?;
        }
        import.finish().map(|draft| (draft.rows, draft.counts(), draft.left_out.len(), draft.key_packs, draft.issued))
    };
    assert_eq!(read(all.len().max(1)), read(bytes.first().map_or(1, |&byte| usize::from(byte) + 1)));
}
