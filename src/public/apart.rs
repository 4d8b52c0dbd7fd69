//! Reads a record whose answers stand among members of its own, as its text goes by. What serde makes of `flatten` puts every
//! answer aside first, which takes as long again as reading it.

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::marker::PhantomData;

/// The members of a record that are no answers.
pub(super) trait Own: Default {
    /// What they are called.
    const NAMES: &'static [&'static str];

    /// Takes the one of this name.
    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, from: &mut A) -> Result<(), A::Error>;
}

/// A record in two parts: its own members and its answers, which take no notice of names that they do not know.
pub(super) fn apart<'de, D, O, R>(from: D) -> Result<(O, R), D::Error>
where
    D: Deserializer<'de>,
    O: Own,
    R: Deserialize<'de>,
{
    from.deserialize_map(Record(PhantomData))
}

struct Record<O, R>(PhantomData<(O, R)>);

impl<'de, O: Own, R: Deserialize<'de>> Visitor<'de> for Record<O, R> {
    type Value = (O, R);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(O, R), A::Error> {
        let mut own = O::default();
        let answers = R::deserialize(MapAccessDeserializer::new(Others { map, own: &mut own }))?;
        Ok((own, answers))
    }
}

/// The members of a table without those that the record takes for itself.
struct Others<'o, A, O> {
    map: A,
    own: &'o mut O,
}

impl<'de, A: MapAccess<'de>, O: Own> MapAccess<'de> for Others<'_, A, O> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let mut name = Name { seed, own: O::NAMES };
        loop {
            match self.map.next_key_seed(name)? {
                Some(Named::Own(own, seed)) => {
                    self.own.take(own, &mut self.map)?;
                    name = Name { seed, own: O::NAMES };
                }
                Some(Named::Other(name)) => return Ok(Some(name)),
                None => return Ok(None),
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// The name of a member, before anybody knows whose it is.
struct Name<K> {
    seed: K,
    own: &'static [&'static str],
}

enum Named<K, T> {
    Own(&'static str, K),
    Other(T),
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Name<K> {
    type Value = Named<K, K::Value>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for Name<K> {
    type Value = Named<K, K::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Self::Value, E> {
        match self.own.iter().find(|own| **own == name) {
            Some(own) => Ok(Named::Own(own, self.seed)),
            None => self.seed.deserialize(name.into_deserializer()).map(Named::Other),
        }
    }
}
