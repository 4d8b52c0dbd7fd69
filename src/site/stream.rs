//! Files of any length, written piece by piece, several side by side where one walk over the data makes them all.
//!
//! Nothing of them is kept: whoever asks for a stream says where its bytes go, and they are counted and summed on the way.

use std::io::{self, Write};
use std::sync::Mutex;

use sha2::{Digest, Sha256};

use super::artefact::{Receipt, Rendered};
use super::media_type::MediaType;
use super::path::SitePath;

/// Files of the site that are written while they are made, so that memory holds none of them whole.
pub struct Stream<'a, E> {
    files: Vec<(SitePath, MediaType)>,
    make: Make<'a, E>,
}

/// What writes the bytes of all files of a stream to their outlets.
type Make<'a, E> = Box<dyn Fn(&mut Outlets<'_>) -> Result<(), E> + Send + Sync + 'a>;

impl<'a, E> Stream<'a, E> {
    /// Files with the bytes that `make` will write to the outlets, which stand in the order of the files; the same bytes
    /// each time it is asked.
    pub fn new(
        files: Vec<(SitePath, MediaType)>,
        make: impl Fn(&mut Outlets<'_>) -> Result<(), E> + Send + Sync + 'a,
    ) -> Stream<'a, E> {
        Stream { files, make: Box::new(make) }
    }

    /// One file with the bytes that `make` will write.
    pub fn one(
        path: SitePath,
        media_type: MediaType,
        make: impl Fn(&mut dyn Write) -> Result<(), E> + Send + Sync + 'a,
    ) -> Stream<'a, E> {
        Stream::new(vec![(path, media_type)], move |outlets| match outlets.0.first_mut() {
            Some(outlet) => make(outlet),
            None => Ok(()),
        })
    }

    /// Its files, in the order of their outlets.
    pub fn files(&self) -> &[(SitePath, MediaType)] {
        &self.files
    }

    /// Makes the bytes. Where they go, `open` says of each file.
    ///
    /// # Errors
    ///
    /// The outer: a place that could not be opened, or took no bytes, with the number of its file. The inner: what the
    /// maker says when it cannot.
    pub(super) fn run<'o>(
        &self,
        open: impl Fn(usize, &SitePath) -> io::Result<Box<dyn Write + 'o>>,
    ) -> Result<Result<Vec<Receipt>, E>, (usize, io::Error)> {
        let opened: Result<Vec<Outlet<'o>>, (usize, io::Error)> = (0..)
            .zip(&self.files)
            .map(|(number, (path, _))| open(number, path).map(Outlet::to).map_err(|fault| (number, fault)))
            .collect();
        let mut outlets = Outlets(opened?);
        let made = (self.make)(&mut outlets);
        let mut receipts = Vec::with_capacity(self.files.len());
        for (number, (outlet, (path, media_type))) in outlets.0.into_iter().zip(&self.files).enumerate() {
            receipts.push(outlet.finish(path, *media_type).map_err(|fault| (number, fault))?);
        }
        Ok(made.map(|()| receipts))
    }

    /// The file with this number alone, whole.
    pub(super) fn file(&self, wanted: usize) -> Result<Rendered, E> {
        let bytes = Mutex::new(Vec::new());
        let open = |number, _: &SitePath| -> io::Result<Box<dyn Write + '_>> {
            Ok(if number == wanted { Box::new(Kept(&bytes)) } else { Box::new(io::sink()) })
        };
        if let Ok(made) = self.run(open) {
            made?;
        }
        let media_type = self.files.get(wanted).map_or(MediaType::Bytes, |(_, media_type)| *media_type);
        Ok(Rendered { media_type, bytes: bytes.into_inner().unwrap_or_default() })
    }

    /// Makes the bytes and keeps none of them.
    pub(super) fn receipts(&self) -> Result<Vec<Receipt>, E> {
        match self.run(|_, _| Ok(Box::new(io::sink()))) {
            Ok(made) => made,
            // A sink refuses nothing.
            Err(_) => Ok(Vec::new()),
        }
    }
}

/// Where the files of a stream are written to.
pub struct Outlets<'o>(Vec<Outlet<'o>>);

impl Outlets<'_> {
    /// Adds bytes to the file with this number, from 0.
    ///
    /// # Errors
    ///
    /// The file cannot take them, or there is no such file. The maker stops then; the writer knows why.
    pub fn write(&mut self, number: usize, bytes: &[u8]) -> io::Result<()> {
        match self.0.get_mut(number) {
            Some(outlet) => outlet.write_all(bytes),
            None => Err(io::ErrorKind::InvalidInput.into()),
        }
    }
}

/// Keeps what is written in memory.
struct Kept<'k>(&'k Mutex<Vec<u8>>);

impl Write for Kept<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut kept = self.0.lock().map_err(|_| io::Error::from(io::ErrorKind::Other))?;
        kept.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Counts and sums what goes through it.
pub(super) struct Outlet<'o> {
    to: Box<dyn Write + 'o>,
    sum: Sha256,
    bytes: u64,
    /// Why it took no more.
    fault: Option<io::Error>,
}

impl<'o> Outlet<'o> {
    pub(super) fn to(to: Box<dyn Write + 'o>) -> Outlet<'o> {
        Outlet { to, sum: Sha256::new(), bytes: 0, fault: None }
    }

    /// The receipt of what went through, once all of it has arrived.
    pub(super) fn finish(mut self, path: &SitePath, media_type: MediaType) -> io::Result<Receipt> {
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        self.to.flush()?;
        Ok(Receipt::summed(path, media_type, self.bytes, &self.sum.finalize()))
    }
}

impl Write for Outlet<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.to.write(bytes) {
            Ok(taken) => {
                self.sum.update(bytes.get(..taken).unwrap_or_default());
                self.bytes += taken as u64;
                Ok(taken)
            }
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => Err(fault),
            Err(fault) => {
                let told = io::Error::new(fault.kind(), fault.to_string());
                self.fault = Some(fault);
                Err(told)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
